import { listRoute } from '../_http/list-route';
import { cohorts } from '../_lists/cohorts';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(cohorts);
