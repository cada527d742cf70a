/** Ends each page in the text of a PDF, as other programs that read PDF write it. */
export const PAGE_END = '\f'
