/**
 * The talks that do not count, as a subquery: SQLite works it out once a statement, and a count leaves it out along
 * one index. To ask of each talk whether it is still there would be a row read for each of 100,000.
 */
export const talksInTrash = 'SELECT id FROM talk WHERE deleted_at IS NOT NULL'
