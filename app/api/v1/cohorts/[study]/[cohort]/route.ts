import { itemRoute } from '../../../_http/item-route';
import { cohorts } from '../../../_lists/cohorts';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(cohorts);
