import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Lets CodeMirror add its style element under the app's content security policy, whose nonce stands in the page. */
export function styleNonce(): Extension {
  const meta = document.querySelector('meta[property="csp-nonce"]')
  return meta instanceof HTMLElement && meta.nonce ? EditorView.cspNonce.of(meta.nonce) : []
}
