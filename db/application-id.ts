/** 'TSLF': tells a library from any other SQLite file (sqlite.org/fileformat.html#application_id). */
export const APPLICATION_ID = 0x54534c46
