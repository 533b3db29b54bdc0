import { NO_TALKS } from '../talk/talk';
import type { PublicRow } from './public-row';

/** The public part of the record of an issue about which people have said nothing, without the schemas of a record. */
export const EMPTY_ROW: PublicRow = {
  dismissed: [],
  questions: [],
  hidden: 0,
  archive: { questions: 0, asked: [], askers: [], origins: [] },
  talk: null,
  round: null,
  confidence: null,
  size: null,
  talks: NO_TALKS,
  agreement: null,
  flag: null,
  frozen: null,
  broken: [],
};
