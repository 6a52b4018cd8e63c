import { actorList } from './actors.js'
import { accusedList, figureList } from './cards.js'
import { claimList } from './claims.js'
import { documentList } from './documents.js'
import type { List } from './list.js'
import { topicList } from './topics.js'

/** Every list of the site. */
export const lists: readonly List[] = [figureList, accusedList, topicList, actorList, documentList, claimList]
