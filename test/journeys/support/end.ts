declare global {
  /** Left by begin.ts in the process of jest itself. */
  function endJourneys(): Promise<void>;
}

/** After the last journey. */
export default (): Promise<void> => endJourneys();
