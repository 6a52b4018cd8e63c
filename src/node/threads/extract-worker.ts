import { workerData } from 'node:worker_threads'
import {
  asRefusal,
  type ExtractAnswer,
  type ExtractSetup,
  type ExtractTask,
  prepareExtraction,
} from './extract-task.js'
import { handleTasks } from './task-handler.js'

const extract = await prepareExtraction(workerData as ExtractSetup)

export default handleTasks<ExtractTask, ExtractAnswer>((task, onStart) => {
  onStart()
  return extract(task).catch(error => {
    throw asRefusal(error, task.path)
  })
})
