/**
 * Which sources this was made of: pages and back end of one build have the same. Each build writes it into `build-id.ts`
 * beside this folder, which is found first and is in no commit (`dev/tools/build-id.ts`); before the first one nothing is built.
 */
export const buildId = 'nothing built';
