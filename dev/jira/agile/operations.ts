/** Every operation of boards and sprints, in the order in which the router meets them. */
export const agileOperations: readonly never[] = [];
