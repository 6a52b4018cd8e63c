// preloaded by a test into every thread: says once whether the query engine is being loaded
const { writeSync } = require('node:fs')
const Module = require('node:module')

const load = Module._load
let said = false
Module._load = function (request, ...rest) {
  if (!said && request.includes('@comunica')) {
    said = true
    writeSync(2, '[engine]')
  }
  return load.call(this, request, ...rest)
}
