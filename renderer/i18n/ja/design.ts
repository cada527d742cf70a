export const design = {
  clear: '消す',
  close: '閉じる',
  addTag: 'タグ「{{path}}」を付ける',
  removeTag: 'タグ「{{path}}」を外す',
} as const
