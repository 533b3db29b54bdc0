import { AppError } from '../failure';

/**
 * What is still to be done once the person's words are stored. Should Jira or storage fail it, the words stand: told of a
 * failure the person would say them again, and they would be there twice or be refused. The queued assessment, or
 * whoever comes next, does the rest.
 */
export async function followUp<S>(situation: S, work: (situation: S) => Promise<S>): Promise<S> {
  try {
    return await work(situation);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('left to the queued assessment:', error.code);
    return situation;
  }
}
