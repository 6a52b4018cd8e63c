/** A bar on a terminal that shows how far a run has come. */
export interface Progress {
  step(): void
  /** Takes the bar away, so that something else can be written; the next step shows it again. */
  clear(): void
  end(): void
}

const nothing: Progress = { step() {}, clear() {}, end() {} }

/** Shows progress over so many documents on standard error, where that is a terminal and there are several. */
export async function showProgress(
  total: number,
  { stream = process.stderr }: { stream?: NodeJS.WriteStream } = {},
): Promise<Progress> {
  if (total < 2 || !stream.isTTY) return nothing
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} of {total} documents, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream,
    clearOnComplete: true,
    // lines must wrap again even where the run is interrupted
    linewrap: true,
  })
  bar.start(total, 0)
  return {
    step: () => bar.increment(),
    clear: () => void stream.write('\r\u001b[K'),
    end: () => bar.stop(),
  }
}
