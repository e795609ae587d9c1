import { listRoute } from '../_http/list-route';
import { tumours } from '../_lists/tumours';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(tumours);
