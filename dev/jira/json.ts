export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Parses JSON that this site has stored. */
export function stored(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

export function storedList(text: string): readonly Json[] {
  const value = stored(text);
  return Array.isArray(value) ? value : [];
}

export function storedObject(text: string): JsonObject {
  const value = stored(text);
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
