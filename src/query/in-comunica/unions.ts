import type { Actor } from './actors.js'

interface Union {
  _removeEmptySources(): void
  _fillBuffer(): void
}

const mended = new WeakSet<Union>()

/**
 * Lets unions of streams come to an end: where a stream ends while a union reads from it, asynciterator 3.10 passes over
 * the next one, and waits for it for ever if it was ready before.
 */
export async function mendUnions(actor: Actor): Promise<void> {
  const { runOperation } = actor as unknown as { runOperation(operation: object): Promise<{ bindingsStream: Union }> }
  const { bindingsStream } = await runOperation.call(actor, { input: [] })
  const union: Union = Object.getPrototypeOf(bindingsStream)
  if (mended.has(union)) return
  mended.add(union)
  const remove = union._removeEmptySources
  union._removeEmptySources = function (this: Union) {
    remove.call(this)
    queueMicrotask(() => this._fillBuffer())
  }
}
