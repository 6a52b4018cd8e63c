import { workerData } from 'node:worker_threads'
import { asRefusal, type ExtractAnswer, type ExtractSetup, prepareExtraction } from './extract-task.js'
import { answerTasks } from './thread.js'

const extraction = prepareExtraction(workerData as ExtractSetup)

answerTasks<string, ExtractAnswer>(async path => {
  const extract = await extraction
  return extract(path).catch(error => {
    throw asRefusal(error, path)
  })
})
