// preloaded by a test into every thread: says when a thread says that a query itself starts
const { writeSync } = require('node:fs')
const { MessagePort } = require('node:worker_threads')

const post = MessagePort.prototype.postMessage
MessagePort.prototype.postMessage = function (message, ...rest) {
  if (message === 'started') writeSync(2, '[started]')
  return post.call(this, message, ...rest)
}
