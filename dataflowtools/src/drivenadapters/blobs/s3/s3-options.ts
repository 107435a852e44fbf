/** Which bucket, where, and with whose rights. Keys begin with `prefix`. */
export interface S3Options {
  bucket: string
  prefix: string
  /** Null is Amazon's own. */
  s3Endpoint: string | null
  s3Region: string
  /** Null is what the AWS environment gives. */
  s3AccessKeyId: string | null
  s3SecretAccessKey: string | null
}
