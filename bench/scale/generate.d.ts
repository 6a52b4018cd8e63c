/** The lines of a graph with so many claims, a block at a time. */
export function generate(claims: number, options?: { dense?: boolean }): Generator<string>
