import type { AskedQuestion } from '../../domain/lookback/past';
import { propertyKeys } from '../read/property-keys';
import { digestSchema } from '../../domain/question/question-digest';
import type { Properties } from '../read/face';

/**
 * When each of an issue's last fifty questions was asked and how long it stayed open, oldest first. Needs
 * `propertyKeys.questions`; empty where it is missing or malformed. A question without an asker counts from the start
 * of its day.
 */
export function readAsked(properties: Properties): readonly AskedQuestion[] {
  const digest = digestSchema.safeParse(properties[propertyKeys.questions]);
  if (!digest.success) return [];
  return digest.data.asked.map(([asked, hours, category]) => ({ at: new Date(asked).toISOString(), hours, category }));
}
