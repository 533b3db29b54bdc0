/** Every operation of searching, in the order in which the router meets them. */
export const searchOperations: readonly never[] = [];
