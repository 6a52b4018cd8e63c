/** Whether what goes to the terminal may have colours. */
export function useColour(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && !process.argv.includes('--no-color')
}
