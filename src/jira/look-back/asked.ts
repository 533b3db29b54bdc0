import type { AskedQuestion } from '../../domain/lookback/past';
import { propertyKeys } from '../property-keys';
import { digestSchema } from '../property-schemas';
import type { Properties } from '../face';

/**
 * When questions were asked about an issue, and how long until they were closed, oldest first: at most the last fifty. Needs the
 * property `propertyKeys.questions`. A question without an asker counts from the start of its day. None where the property is
 * missing or cannot be read.
 */
export function readAsked(properties: Properties): readonly AskedQuestion[] {
  const digest = digestSchema.safeParse(properties[propertyKeys.questions]);
  if (!digest.success) return [];
  return digest.data.asked.map(([asked, hours, category]) => ({ at: new Date(asked).toISOString(), hours, category }));
}
