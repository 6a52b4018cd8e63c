import { workerData } from 'node:worker_threads'
import { asRefusal, type ExtractAnswer, type ExtractSetup, prepareExtraction } from './extract-task.js'
import { handleTasks } from './task-handler.js'

const extract = await prepareExtraction(workerData as ExtractSetup)

export default handleTasks<string, ExtractAnswer>(path =>
  extract(path).catch(error => {
    throw asRefusal(error, path)
  }),
)
