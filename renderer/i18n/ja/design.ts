export const design = {
  clear: '消す',
  close: '閉じる',
} as const
