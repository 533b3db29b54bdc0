import { races } from './races';

races({ times: 100, fewer: 12 });
