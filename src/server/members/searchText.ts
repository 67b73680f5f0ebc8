import { foldCase } from '../../scim/fold.js'
import type { MemberRow } from '../storage/tables.js'

/** The most words of a search that are looked for; further ones hardly narrow what the first ones found. */
const maxWords = 8

/** Letters with a stroke or joined from two, which Unicode does not take apart. */
const alike: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
}
const anyAlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g')

/**
 * Accents of Latin, Greek and Cyrillic letters, and vowel points of Hebrew and Arabic, which people leave out when they type. The marks of
 * Indic scripts and of kana are letters' own parts and stay.
 */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g

const ascii = /^[\0-\x7f]*$/

/** Folds what a search does not tell apart: case, width and diacritics. */
export function foldForSearch(text: string): string {
  const folded = foldCase(text)
  if (ascii.test(folded)) return folded
  const bare = folded.replace(anyAlike, (letter) => alike[letter] ?? letter)
  return bare.normalize('NFD').replace(marks, '').normalize('NFC')
}

/** What a member is found by. */
export function searchTextOf({ name, email_address }: Pick<MemberRow, 'name' | 'email_address'>): string {
  return `${foldForSearch(name)}\n${foldForSearch(email_address)}`
}

/** The words of a search, each of which a member's text must hold, in any order. A word that another one holds says nothing of its own. */
export function searchWords(text: string): string[] {
  const words = [...new Set(foldForSearch(text).split(/\s+/u))].filter((word) => word !== '')
  const telling = words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
  // The longest first: most rows are then told apart by the first comparison.
  return telling.sort((a, b) => b.length - a.length).slice(0, maxWords)
}
