import { listRoute } from '../_http/list-route';
import { regimens } from '../_lists/regimens';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(regimens);
