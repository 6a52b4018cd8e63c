/** The version of this software, which `package.json` repeats. */
export const version = '0.1.0'
