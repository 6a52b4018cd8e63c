/** A module that has all the names of a package, which a bundle of one that is no ES module lacks. */
export async function allNames(path) {
  const names = Object.keys(await import(path)).filter(name => name !== 'module.exports' && name !== '__esModule')
  return `export { ${names.join(', ')} } from '${path}'`
}
