/** What is needed of Node, where there is one: in a browser a rejection that nobody handles ends nothing. */
interface Host {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown
  off(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown
}

/**
 * Does some work of the reader of PDFs, which on broken files rejects promises of its own that it then leaves alone: they would
 * end the process, though the work goes on and says itself what is wrong. Others' rejections are what they were.
 */
export async function withoutStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  const host = (globalThis as { process?: Partial<Host> }).process
  if (!host?.on || !host.off) return work()
  const listener = (reason: unknown) => {
    if (!isOfReader(reason)) throw reason
  }
  host.on('unhandledRejection', listener)
  try {
    return await work()
  } finally {
    // they are told of after the work is done
    await new Promise(resolve => setTimeout(resolve))
    host.off('unhandledRejection', listener)
  }
}

function isOfReader(reason: unknown): boolean {
  const { name, stack } = (reason ?? {}) as { name?: unknown; stack?: unknown }
  return /(?:Exception|^FormatError)$/.test(String(name)) || /[\\/]unpdf[\\/]/.test(String(stack))
}
