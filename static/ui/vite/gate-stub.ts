/** Stands for `@atlaskit/feature-gate-js-client` and answers as it does before it is initialised. */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCompleted: (): boolean => false,
};
export default FeatureGates;
