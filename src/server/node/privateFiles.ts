import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the folder of a file, if it is not there, for this user alone: personal data lives in it. */
export function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
}

/** Makes an empty file that nobody else may read, if it is not there. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
}

/** Creates a file for this user alone, if it does not exist, and makes sure that it survives a power cut. */
export function makeDurably(path: string): void {
  if (existsSync(path)) return
  makePrivateFile(path)
  syncFolderOf(path)
}

/** Waits until the disk has a file. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** Waits until the disk knows which files a folder has. */
export function syncFolderOf(path: string): void {
  // Windows cannot flush a folder and does not need to.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** SQLite opens a file that it may not write for reading, and only the first commit would fail. @throws the system's error when that is so */
export function assertWritable(path: string): void {
  closeSync(openSync(path, 'r+'))
}
