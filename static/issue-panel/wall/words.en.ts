const wall = {
  large: 'Open large',
  notLarge: 'Jira did not open it large.',
  put: 'This page is on the wall',
  leave: 'Leave the wall',
};

/** Words of the large view. */
export const wallEn = {
  wall,
};
export type WallWords = typeof wallEn;
