// preloaded by a test: says of each HTTP request that it has come in
const { subscribe } = require('node:diagnostics_channel')
const { writeSync } = require('node:fs')

subscribe('http.server.request.start', () => writeSync(2, '[arrived]'))
