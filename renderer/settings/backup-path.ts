/** Where a backup made at this moment goes: the library's own `backups/`, named by the time. */
export function backupPath(folder: string, at: Date): string {
  const separator = folder.includes('\\') ? '\\' : '/'
  const time = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return [folder.replace(/[\\/]+$/, ''), 'backups', `talkshelf-${time}.sqlite`].join(separator)
}
