/** Scripts in which one letter is a syllable or a word, so that one is enough to search for. */
const wholeWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

/** Whether a text is long enough to look people up by: one Chinese, Japanese or Korean letter, or two others. */
export function isSearchable(text: string): boolean {
  return wholeWord.test(text) || [...text.replace(/\s+/gu, '')].length >= 2
}
