/** How many slots features are spread over by their hash. */
export const slots = 1 << 24

/** The slot that a feature's hash falls into. */
export function slotOf(hash: number): number {
  return hash & (slots - 1)
}
