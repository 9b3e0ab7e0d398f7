/** What a request carries through the app, beside itself. */
export interface AppEnv {
  Variables: {
    /** Of the client's own `TrackingID` header, or made for it. */
    trackingId: string;
  };
}
