interface Node {
  type: string
  readonly children?: Node[]
}

/** A remark plugin: raw HTML becomes text, for the sanitiser would take it away, and what was typed must be seen. */
export function htmlAsText() {
  return (tree: Node) => turn(tree)
}

function turn(node: Node): void {
  if (node.type === 'html') node.type = 'text'
  for (const child of node.children ?? []) turn(child)
}
