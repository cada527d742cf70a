import { htmlPage } from './html.ts'
import type { SharedList } from './shared-list.ts'

/** The page of a list as a browser prints it to PDF: paper of one size, contents with the page's own links. */
export const printPage = (list: SharedList, paper: 'A4' | 'letter'): string => htmlPage(list, { paper })
