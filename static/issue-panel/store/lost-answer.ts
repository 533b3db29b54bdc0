import type { Failure } from '../../../src/contract';

/** No answer came, so the change may be stored or not. */
export const isAnswerLost = ({ code }: Failure): boolean => code === 'jira-unavailable' || code === 'unexpected';
