import type { Printer } from '../db/lists/share.ts'
import { app } from './api.ts'
import { printToPdf } from './print-to-pdf.ts'
import { servePrinting } from './protocol.ts'

/** Prints for the command line, where there is no window but the one that prints. */
export const print: Printer = async (page) => {
  await app.whenReady()
  servePrinting()
  return printToPdf(page)
}
