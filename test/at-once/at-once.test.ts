import { races } from './races';

races({ times: 10, fewer: 4 });
