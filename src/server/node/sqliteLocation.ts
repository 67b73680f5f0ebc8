/** `folder` holds the database and what belongs to it; `file` names the database itself. Either is made when it is not there. */
export type SqliteLocation = { folder: string } | { file: string }
