/* Progressive enhancement only: every page also works without a script. */
import { reveal } from './dom.js';

reveal();
