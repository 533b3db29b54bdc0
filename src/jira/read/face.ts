import type * as z from 'zod/mini';
import type { ProjectionName } from '../../domain/refinement/projection';
import { propertyKeys } from './property-keys';

export type Properties = Readonly<Record<string, unknown>>;

/** One property alone, by its schema or a part of it; null where it is missing or malformed. */
export function readFace<T>(properties: Properties, name: ProjectionName, schema: z.ZodMiniType<T>): T | null {
  const parsed = schema.safeParse(properties[propertyKeys[name]]);
  return parsed.success ? parsed.data : null;
}
