/** The width of the terminal to which a result goes; undefined where it goes to a pipe or a file. */
export function terminalWidth(file: string | undefined): number | undefined {
  return process.stdout.isTTY && (file === undefined || file === '-') ? process.stdout.columns : undefined
}
