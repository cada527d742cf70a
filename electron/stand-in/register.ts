// node --import ./electron/stand-in/register.ts out/main/main.js runs the bundles that ship where no Electron
// binary is to be had: the name `electron` finds the stand-in, and nothing else changes.
import { registerHooks } from 'node:module'

const url = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : next(name, context),
})
