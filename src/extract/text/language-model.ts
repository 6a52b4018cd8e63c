import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** Parts of speech and dictionary forms of English. */
export const nlp = winkNLP(model, ['pos'])
