import { listRoute } from '../_http/list-route';
import { drugs } from '../_lists/drugs';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(drugs);
