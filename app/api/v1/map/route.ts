import { listRoute } from '../_http/list-route';
import { map } from '../_lists/map';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(map);
