/** What the tests use of a package that comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chainAsync(text: string, options: { forceType: string; generateGraph: boolean }): Promise<unknown>
    }
  }
}
