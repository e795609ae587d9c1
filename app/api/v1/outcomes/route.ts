import { listRoute } from '../_http/list-route';
import { outcomes } from '../_lists/outcomes';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(outcomes);
